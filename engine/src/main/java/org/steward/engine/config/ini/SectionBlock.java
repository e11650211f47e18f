package org.steward.engine.config.ini;

import java.util.List;

/**
 * A section header and the entries under it. A section may have several blocks.
 *
 * @param name    section name, exactly as between the brackets
 * @param line    1-based line of the header
 * @param entries in written order; a key may come more than once, the last counts
 */
public record SectionBlock(String name, int line, List<Entry> entries) {}
