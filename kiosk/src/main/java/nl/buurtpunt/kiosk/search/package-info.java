/// Finding help by typing: what residents type, in any language and however it is spelled, against the guide's texts
/// and people's own words. Nothing typed is logged or kept here. What a service says belongs to `service`; which words
/// people use is content.
@NullMarked
package nl.buurtpunt.kiosk.search;

import org.jspecify.annotations.NullMarked;
