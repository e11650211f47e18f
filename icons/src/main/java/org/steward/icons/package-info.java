/** Vector icons for the desktop, as resources and one enum; filled by the desktop's first screens. */
package org.steward.icons;
