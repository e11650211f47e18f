/**
 * Looking at a configuration without running it: {@code --lint}, {@code --effective}, and their JSON.
 *
 * <p>The checker finds every error the loader finds, and what supervisord passes over in silence. It may take its
 * time: the daemon never uses it.
 */
package org.steward.engine.config.check;
