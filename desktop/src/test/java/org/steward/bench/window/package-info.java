/** What the window costs: its start, its idling, its table with ten thousand processes, and how soon a change is seen. */
package org.steward.bench.window;
