/**
 * From merged sections and options to an {@link org.steward.engine.config.EngineConfig}: the reader of each kind of
 * section, in supervisord's order, and the daemon's command line.
 *
 * <p>Every rule and message text is supervisord 4.2.5's, except where its behaviour helps nobody:
 * <ul>
 *   <li>{@code %s} without a name is refused; supervisord inserts the whole environment.
 *   <li>{@code %%(here)s} stays a literal, and a directory name with a percent sign does not break {@code %(here)s}.
 *   <li>{@code [supervisord] environment} is expanded once, so {@code %%} is one percent sign and
 *       {@code %(host_node_name)s} is valid in it, as from 4.4 on.
 *   <li>A group that names an unknown program is named itself in the message, not its first program.
 *   <li>A bad FastCGI socket gives a sentence, not a Python tuple.
 *   <li>Bytes that are not UTF-8 are replaced and reported as a finding; supervisord refuses the file.
 *   <li>Numbers outside the range of an int are taken as the nearest int.
 * </ul>
 */
package org.steward.engine.config.load;
