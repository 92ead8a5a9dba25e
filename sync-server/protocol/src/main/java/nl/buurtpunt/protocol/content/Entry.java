package nl.buurtpunt.protocol.content;

import com.fasterxml.jackson.annotation.JsonIgnore;

/// One piece of the guide that is addressed by the SHA-256 of its bytes.
public sealed interface Entry
        permits CityEntry,
                ContactEntry,
                EventEntry,
                LettersEntry,
                NoticeEntry,
                OrganisationEntry,
                PlanEntry,
                PointEntry,
                SentencesEntry,
                ServiceEntry,
                TopicEntry,
                WordsEntry {
    @JsonIgnore
    EntryKind kind();

    String id();
}
