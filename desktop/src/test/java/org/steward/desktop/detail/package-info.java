/** Why a process is as it is: from what servers tell to the sentences of the drawer. */
package org.steward.desktop.detail;
