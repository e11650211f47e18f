/**
 * From the command line to a window on a running local engine.
 *
 * <p>{@link org.steward.desktop.launch.Arguments} is the command line, {@link org.steward.desktop.launch.ConfigChoice}
 * says which configuration the local engine has, {@link org.steward.desktop.launch.EnginePlaces} where it listens, and
 * {@link org.steward.desktop.launch.WindowKnock} shows a window that is open already,
 * {@link org.steward.desktop.launch.EngineLauncher} finds it running or starts it. The engine is a process of its own
 * that outlives the window; {@link org.steward.desktop.launch.ClosePrompt} asks whether it shall. Without a display
 * {@link org.steward.desktop.launch.Foreground} runs it in the terminal instead.
 */
package org.steward.desktop.launch;
