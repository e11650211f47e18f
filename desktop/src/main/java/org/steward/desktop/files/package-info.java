/** How files of the person are written, so that none is ever lost or half written. */
package org.steward.desktop.files;
