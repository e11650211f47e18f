package org.steward.desktop;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Application;
import org.steward.desktop.launch.Arguments;
import org.steward.desktop.launch.Display;
import org.steward.desktop.launch.Foreground;
import org.steward.desktop.launch.LaunchPaths;
import org.steward.desktop.launch.WindowKnock;
import org.steward.desktop.launch.WindowPlace;
import org.steward.desktop.text.Messages;

/**
 * The program {@code steward}: opens the window, shows the one that is open already, or runs the engine in the terminal
 * where there is no display. Not an {@link Application} itself, which the class path would not allow.
 *
 * <p>Exit status 0 at the end, 2 for a wrong command line or an engine that cannot be started.
 */
public final class Steward {

    private static final int WRONG_USAGE = 2;

    private Steward() {
    }

    /** Does what the command line says; returns when the window is closed. */
    public static void main(String[] args) {
        Arguments arguments;
        try {
            arguments = Arguments.parse(args);
        } catch (Arguments.UsageException e) {
            stream(System.err).println("steward: " + e.getMessage() + "\nFor help, use steward --help");
            System.exit(WRONG_USAGE);
            return;
        }
        switch (arguments.action()) {
            case HELP -> stream(System.out).print(Arguments.help());
            case VERSION -> stream(System.out).println(version());
            case OPEN -> open(arguments, args);
        }
    }

    private static void open(Arguments arguments, String[] args) {
        Messages messages = Messages.in(arguments.language().map(Locale::forLanguageTag)
                .orElse(Locale.getDefault(Locale.Category.DISPLAY)));
        Display display = Display.ofProcess();
        LaunchPaths paths = LaunchPaths.ofProcess();
        if (display.isNamed() && WindowKnock.at(WindowPlace.of(paths, arguments.config(), System.getenv()))) {
            stream(System.out).println(messages.get("launch.shown"));
            return;
        }
        Optional<String> obstacle = display.open(messages);
        if (obstacle.isEmpty()) {
            Application.launch(DesktopApp.class, args);
            return;
        }
        Foreground foreground = new Foreground(paths, System.getenv(), messages, stream(System.out));
        System.exit(foreground.run(arguments.config(), obstacle.get()));
    }

    private static String version() {
        return Optional.ofNullable(Steward.class.getPackage().getImplementationVersion()).orElse("unpackaged");
    }

    private static PrintStream stream(PrintStream standard) {
        return new PrintStream(standard, true, StandardCharsets.UTF_8);
    }
}
