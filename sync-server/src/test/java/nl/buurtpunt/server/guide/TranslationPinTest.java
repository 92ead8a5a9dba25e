package nl.buurtpunt.server.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.content.SentencesEntry;
import nl.buurtpunt.protocol.content.ServiceEntry;
import org.junit.jupiter.api.Test;

/// A translation is pinned to the Dutch it was made from, per field; one language never changes another (pitfall 7).
class TranslationPinTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);

    @Test
    void isStaleInEachLanguageWhenItsOwnDutchChanged() {
        WorkingGuide guide = SampleFolder.good()
                .replacing("services/schuldhulp.yaml", "name: \"Schuldhulp\"", "name: \"Hulp bij schulden\"")
                .guide();
        assertThat(stale(guide))
                .containsExactly("service/schuldhulp/name stale in ar", "service/schuldhulp/name stale in en");
    }

    @Test
    void staysFreshWhenAnotherFieldOfTheServiceChanged() {
        WorkingGuide guide = SampleFolder.good()
                .replacing("services/schuldhulp.yaml", "U krijgt hulp.", "Wij helpen u.")
                .replacing("services/schuldhulp.yaml", "Uw brieven.", "Al uw brieven.")
                .guide();
        assertThat(stale(guide)).isEmpty();
    }

    @Test
    void becomesFreshAgainWhenTheTranslatorTakesTheNewDutch() {
        WorkingGuide guide = SampleFolder.good()
                .replacing("services/schuldhulp.yaml", "name: \"Schuldhulp\"", "name: \"Hulp bij schulden\"")
                .replacing("texts/en/alles.yaml", "nl: \"Schuldhulp\"", "nl: \"Hulp bij schulden\"")
                .guide();
        assertThat(stale(guide)).containsExactly("service/schuldhulp/name stale in ar");
    }

    @Test
    void staleTranslationIsStillPublished() {
        WorkingGuide guide = SampleFolder.good()
                .replacing("services/schuldhulp.yaml", "name: \"Schuldhulp\"", "name: \"Hulp bij schulden\"")
                .guide();
        assertThat(schuldhulp(guide).name().in("en")).contains("Help with debts");
    }

    @Test
    void changingOneLanguageLeavesEveryOtherAsItWas() {
        WorkingGuide before = SampleFolder.good().guide();
        WorkingGuide after = SampleFolder.good()
                .replacing("texts/en/alles.yaml", "Help with debts", "Debt help")
                .guide();
        assertThat(schuldhulp(after).name().in("en")).contains("Debt help");
        assertThat(textsOf(after, "ar")).isEqualTo(textsOf(before, "ar"));
        assertThat(textsOf(after, "nl")).isEqualTo(textsOf(before, "nl"));
        assertThat(pins(after, "ar")).isEqualTo(pins(before, "ar"));
        assertThat(bytesOf(after, "sentences/ar")).isEqualTo(bytesOf(before, "sentences/ar"));
        // the only entry with other bytes is the one that was edited
        Map<String, String> was = bytes(before);
        assertThat(bytes(after).entrySet().stream()
                        .filter(it -> !it.getValue().equals(was.get(it.getKey())))
                        .map(Map.Entry::getKey))
                .containsExactly("service/schuldhulp");
    }

    @Test
    void takingALanguageAwayTakesOnlyThatLanguage() {
        WorkingGuide before = SampleFolder.good().guide();
        WorkingGuide after = SampleFolder.good().without("texts/en/alles.yaml").guide();
        assertThat(textsOf(after, "en")).isEmpty();
        assertThat(textsOf(after, "ar")).isEqualTo(textsOf(before, "ar"));
    }

    @Test
    void sentencesAreAnEntryOfTheirOwnInEachLanguage() {
        assertThat(SampleFolder.good().guide().assemble().stream()
                        .filter(SentencesEntry.class::isInstance)
                        .map(Entry::id))
                .containsExactlyInAnyOrder("nl", "ar");
    }

    @Test
    void warnsOfWhatIsMissingOverdueAndLong() {
        WorkingGuide guide = SampleFolder.good()
                .replacing("contacts.yaml", "checked: 2025-11", "checked: 2023-11")
                .replacing("services/woonhulp.yaml", "Zoekt u een huis?", "Zoekt u " + "een ".repeat(14) + "huis?")
                .guide();
        List<String> warnings = GuideReview.of(guide, CLOCK).stream()
                .map(it -> it.problem().toString())
                .toList();
        assertThat(warnings)
                .anyMatch(it -> it.contains("service/woonhulp/name: no text in en"))
                .anyMatch(it -> it.contains("contact 'gemeente-telefoon' (2023-11): overdue"))
                .anyMatch(it -> it.contains("contact 'gemeente-site' (unknown): overdue"))
                .noneMatch(it -> it.contains("contact 'noodnummer'"))
                .anyMatch(it -> it.contains("service/woonhulp/sentence: long sentence"))
                .noneMatch(it -> it.contains("organisation/"));
    }

    private static List<String> stale(WorkingGuide guide) {
        return GuideReview.of(guide, CLOCK).stream()
                .filter(it -> it.kind() == GuideReview.Kind.STALE)
                .map(GuideReview.Warning::problem)
                .map(it -> it.field() + " "
                        + it.message().substring(0, it.message().indexOf(':')))
                .toList();
    }

    private static ServiceEntry schuldhulp(WorkingGuide guide) {
        return guide.assemble().stream()
                .filter(ServiceEntry.class::isInstance)
                .map(ServiceEntry.class::cast)
                .filter(it -> it.id().equals("schuldhulp"))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> textsOf(WorkingGuide guide, String language) {
        if (language.equals("nl")) {
            return guide.dutch();
        }
        return guide.translations().stream()
                .filter(it -> it.language().equals(language))
                .collect(Collectors.toMap(Translation::field, Translation::text));
    }

    private static Map<String, String> pins(WorkingGuide guide, String language) {
        return guide.translations().stream()
                .filter(it -> it.language().equals(language))
                .collect(Collectors.toMap(Translation::field, Translation::pin));
    }

    private static String bytesOf(WorkingGuide guide, String entry) {
        return bytes(guide).getOrDefault(entry, "");
    }

    private static Map<String, String> bytes(WorkingGuide guide) {
        Function<Entry, String> text = it -> new String(EntryCodec.write(it), StandardCharsets.UTF_8);
        return guide.assemble().stream()
                .collect(Collectors.toMap(it -> it.kind().wireName() + "/" + it.id(), text));
    }
}
