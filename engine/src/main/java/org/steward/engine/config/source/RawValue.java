package org.steward.engine.config.source;

import org.steward.engine.config.Origin;


/**
 * A value before expansion, and where it stands.
 *
 * @param text comments stripped, continuation lines joined
 */
public record RawValue(String text, Origin origin) {}
