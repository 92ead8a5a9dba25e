package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// Where a contact came from and when it was last checked (`YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `unknown`).
///
/// On the wire its fields stand beside those of the contact, as they do in the content folder.
///
/// @param from the page or paper it was read from
/// @param toBeChecked someone has to look at it again before it can be trusted for long
public record ContactSource(
        @JsonProperty("source") @Nullable String from, String checked, Confidence confidence, boolean toBeChecked) {
    public ContactSource {
        Checked.filled("contact.checked", checked);
        confidence = confidence == null ? Confidence.UNVERIFIED : confidence;
    }
}
