/** What happens in the engine, as one sealed family of events. */
package org.steward.engine.event;
