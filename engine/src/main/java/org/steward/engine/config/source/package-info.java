/**
 * From files to merged sections: includes, duplicates, {@code [DEFAULT]}, {@code %(here)s}, with the place of every
 * value. The merged sections go through ini4j once. Nothing here knows what a key means.
 */
package org.steward.engine.config.source;
