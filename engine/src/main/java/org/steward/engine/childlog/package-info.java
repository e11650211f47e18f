/** What children print: from the pipe through the dispatcher into a rotating file, bytes untouched unless asked. */
package org.steward.engine.childlog;
