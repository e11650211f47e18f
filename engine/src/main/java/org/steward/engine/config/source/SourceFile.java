package org.steward.engine.config.source;

import java.nio.file.Path;
import org.steward.engine.config.ini.ConfigDocument;

/**
 * A file that was read.
 *
 * @param path        absolute
 * @param shown       as messages show it
 * @param document    its lines
 * @param undecodable whether it holds bytes that are not UTF-8
 */
public record SourceFile(Path path, String shown, ConfigDocument document, boolean undecodable) {}
