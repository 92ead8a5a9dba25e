package nl.buurtpunt.protocol.content;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The kinds of entry this version knows. A manifest may name kinds of a newer server: those are carried, not read.
public enum EntryKind {
    CITY(CityEntry.class),
    CONTACT(ContactEntry.class),
    EVENT(EventEntry.class),
    LETTERS(LettersEntry.class),
    NOTICE(NoticeEntry.class),
    ORGANISATION(OrganisationEntry.class),
    PLAN(PlanEntry.class),
    POINT(PointEntry.class),
    SENTENCES(SentencesEntry.class),
    SERVICE(ServiceEntry.class),
    TOPIC(TopicEntry.class),
    WORDS(WordsEntry.class);

    private final Class<? extends Entry> type;

    EntryKind(Class<? extends Entry> type) {
        this.type = type;
    }

    public Class<? extends Entry> type() {
        return type;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EntryKind> ofWireName(String name) {
        return Arrays.stream(values()).filter(it -> it.wireName().equals(name)).findFirst();
    }
}
