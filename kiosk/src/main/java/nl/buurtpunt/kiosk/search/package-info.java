/// Finding help by typing: the page on which one types, and what residents type, in any language and however it is
/// spelled, against the guide's texts and people's own words. Nothing typed is logged or kept here. How letters get
/// into a field is in `ui`, what a service says in `service`; which words people use is content.
@NullMarked
package nl.buurtpunt.kiosk.search;

import org.jspecify.annotations.NullMarked;
