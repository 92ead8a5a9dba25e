package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import nl.buurtpunt.protocol.Checked;
import org.jspecify.annotations.Nullable;

/// An organisation's help for a need (Open Referral's word). Contacts stand in the order of the screen.
///
/// @param rank within a topic the lowest comes first, then the name; absent stands for [#DEFAULT_RANK]
/// @param inCharge who is in charge (*regie*)
/// @param checked when the facts were last checked: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `unknown`
public record ServiceEntry(
        String id,
        List<String> topics,
        @Nullable Integer rank,
        TreeLevel level,
        String organisation,
        Texts name,
        Texts sentence,
        @Nullable Texts bring,
        @Nullable Texts cost,
        @Nullable Texts forWhom,
        List<String> languagesSpoken,
        @Nullable Texts accessibility,
        List<String> contacts,
        List<OpeningHours> hours,
        List<HoursException> hoursExceptions,
        @Nullable Texts hoursNote,
        @Nullable NextStep nextStep,
        @Nullable Texts inCharge,
        String checked,
        @Nullable String checkedBy,
        Confidence confidence)
        implements Entry {
    /// The rank of a service that has none of its own.
    public static final int DEFAULT_RANK = 100;

    public ServiceEntry {
        Checked.id("service.id", id);
        topics = Checked.listed(topics);
        level = level == null ? TreeLevel.TRUNK : level;
        Checked.id("service.organisation", organisation);
        Checked.present("service.name", name);
        Checked.present("service.sentence", sentence);
        languagesSpoken = Checked.listed(languagesSpoken);
        contacts = Checked.listed(contacts);
        hours = Checked.listed(hours);
        hoursExceptions = Checked.listed(hoursExceptions);
        Checked.filled("service.checked", checked);
        confidence = confidence == null ? Confidence.UNVERIFIED : confidence;
    }

    @Override
    @JsonIgnore
    public EntryKind kind() {
        return EntryKind.SERVICE;
    }

    /// Where to go when this help is not enough.
    public record NextStep(String service, @Nullable Texts text) {
        public NextStep {
            Checked.id("service.nextStep.service", service);
        }
    }
}
