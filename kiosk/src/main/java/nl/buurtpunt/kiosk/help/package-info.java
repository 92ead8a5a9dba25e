/// How this works, in pictures with one sentence each: for whoever has never used a screen like this.
@NullMarked
package nl.buurtpunt.kiosk.help;

import org.jspecify.annotations.NullMarked;
