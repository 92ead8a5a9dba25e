package nl.buurtpunt.protocol.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.content.EntryCodec.ReadEntry.Understood;
import nl.buurtpunt.protocol.content.EntryCodec.ReadEntry.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryCodecTest {
    static Stream<Entry> everyKind() {
        return Samples.everyKind().stream();
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void readsWhatItWrote(Entry entry) {
        byte[] bytes = EntryCodec.write(entry);

        assertThat(EntryCodec.read(entry.kind(), bytes)).isEqualTo(new Understood(entry));
        assertThat(EntryCodec.write(entry)).isEqualTo(bytes);
    }

    @Test
    void writesTextsByLanguageAndEnumsAsInTheContentFolder() {
        var sentences = new SentencesEntry("nl", new TreeMap<>(Map.of("b", "twee", "a", "één")));
        assertThat(EntryCodec.write(sentences))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"language\":\"nl\",\"sentences\":{\"a\":\"één\",\"b\":\"twee\"}}");

        var source = new ContactSource(null, "2022-05", Confidence.WELL_KNOWN, true);
        assertThat(EntryCodec.write(new ContactEntry.Phone("gemeente", "14 045", CallCost.LOCAL, source)))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("{\"kind\":\"phone\",\"cost\":\"local\",\"id\":\"gemeente\",\"number\":\"14 045\","
                        + "\"checked\":\"2022-05\",\"confidence\":\"well-known\",\"toBeChecked\":true}");
    }

    @Test
    void passesOverFieldsAndWordsOfANewerServer() {
        String newer = """
                {"id":"geld","position":1,"icon":"coins","name":{"nl":"Geld"},"upl":"x","more":{"a":[1]}}""";
        assertThat(read(EntryKind.TOPIC, newer))
                .isEqualTo(new Understood(new TopicEntry("geld", 1, "coins", Texts.dutch("Geld"), null)));

        String contact = """
                {"kind":"phone","id":"a","number":"112","cost":"premium","checked":"2026","confidence":"sure"}""";
        var source = new ContactSource(null, "2026", Confidence.UNVERIFIED, false);
        assertThat(read(EntryKind.CONTACT, contact))
                .isEqualTo(new Understood(new ContactEntry.Phone("a", "112", CallCost.UNKNOWN, source)));
    }

    @Test
    void saysWhatIsWrongWithAnEntryItCannotRead() {
        for (String bad : List.of("", "null", "[]", "{", "{\"id\":\"x\"}", "{\"id\":\"Not An Id\",\"icon\":\"i\"}")) {
            assertThat(read(EntryKind.TOPIC, bad)).as(bad).isInstanceOf(Unreadable.class);
        }
        assertThat(read(EntryKind.CONTACT, "{\"kind\":\"fax\",\"id\":\"a\"}")).isInstanceOf(Unreadable.class);
        assertThat(read(EntryKind.TOPIC, "{\"id\":\"Not An Id\"}"))
                .isInstanceOfSatisfying(
                        Unreadable.class, it -> assertThat(it.reason()).contains("topic.id", "Not An Id"));
    }

    @Test
    void carriesAnAudienceItDoesNotKnow() {
        String newer = """
                {"id":"a","audience":"neighbourhood:noord","title":{"nl":"T"},"text":{"nl":"t"}}""";
        assertThat(read(EntryKind.NOTICE, newer)).isInstanceOfSatisfying(Understood.class, it -> {
            Audience audience = ((NoticeEntry) it.entry()).audience();
            assertThat(audience.scope()).isEqualTo(Audience.Scope.UNKNOWN);
            assertThat(audience.written()).isEqualTo("neighbourhood:noord");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"from\":\"2027-02-29\"",
                "\"from\":\"morgen\"",
                "\"from\":\"2027-03-02\",\"until\":\"2027-03-01\"",
                "\"audience\":\"point:Not An Id\"",
                "\"audience\":\"\"",
                "\"audience\":null"
            })
    void refusesANoticeWhoseDaysOrAudienceCannotBe(String wrong) {
        String audience = wrong.contains("audience") ? "" : ",\"audience\":\"city\"";
        String notice = "{\"id\":\"a\",\"title\":{\"nl\":\"T\"},\"text\":{\"nl\":\"t\"}" + audience + "," + wrong + "}";
        assertThat(read(EntryKind.NOTICE, notice)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"date\":\"2027-03-01\",\"days\":[\"mo\"]}",
                "{\"date\":\"2027-03-01\",\"from\":\"2027-03-02\"}",
                "{\"days\":[\"mo\"],\"opens\":\"10:00\"}",
                "{\"days\":[\"mo\"],\"except\":[\"2027-02-29\"]}"
            })
    void refusesAnEventThatIsNeverOrTwice(String when) {
        String event =
                "{\"id\":\"a\",\"audience\":\"city\",\"title\":{\"nl\":\"T\"},\"text\":{\"nl\":\"t\"},\"when\":%s}";
        assertThat(read(EntryKind.EVENT, event.formatted(when))).isInstanceOf(Unreadable.class);
        assertThat(read(EntryKind.EVENT, event.formatted("{\"days\":[\"mo\"]}")))
                .isInstanceOf(Understood.class);
    }

    @Test
    void namesThePartsOfOneLanguageApart() {
        assertThat(words("nl", 1).id()).isEqualTo("nl");
        assertThat(words("nl", 2).id()).isEqualTo("nl-2");
        for (int part : new int[] {-1, 0, WordsEntry.MOST_PARTS + 1}) {
            assertThat(read(EntryKind.WORDS, "{\"language\":\"nl\",\"part\":" + part + "}"))
                    .isInstanceOfSatisfying(
                            Unreadable.class, it -> assertThat(it.reason()).contains("words.part"));
        }
        assertThat(read(EntryKind.WORDS, "{\"language\":\"nl\",\"part\":1,\"topics\":{\"geld\":[\"\"]}}"))
                .isInstanceOf(Unreadable.class);
        assertThat(read(EntryKind.WORDS, "{\"language\":\"nl\",\"part\":1}")).isEqualTo(new Understood(words("nl", 1)));
    }

    private static WordsEntry words(String language, int part) {
        return new WordsEntry(language, part, new TreeMap<>(), new TreeMap<>());
    }

    @Test
    void believesNoAddressToWhichACodeMayNotGo() {
        for (String good : List.of(
                "https://a.nl",
                "https://a.nl/",
                "https://localhost:20123/brief",
                "https://brief.voorbeeld-stad.nl:8443/brief")) {
            assertThat(letters(good)).as(good).isInstanceOf(Understood.class);
        }
        for (String bad : List.of(
                "http://a.nl/brief",
                "HTTPS:/a.nl",
                "https://a.nl/brief#",
                "https://a.nl/?code=",
                "https://voorbeeld.nl@a.nl/",
                "https:///brief",
                "https://a.nl:0/",
                "https://a..nl/",
                "https://a.nl\\n/",
                "https://a.nl/b c",
                "https://b\u00fcrger.nl/brief",
                "https://a.nl/\u0433",
                "https://a.nl/" + "a".repeat(LettersEntry.LONGEST_ADDRESS),
                "")) {
            assertThat(letters(bad)).as(bad).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void readsAPromiseOfANewerServerAndNoneThatNobodyCanKeep() {
        assertThat(read(EntryKind.LETTERS, "{\"id\":\"letters\",\"answerDays\":15,\"weekends\":true}"))
                .isEqualTo(new Understood(new LettersEntry(LettersEntry.ID, 15, null)));
        for (String bad : List.of("0", "-1", "261", "\"tien\"")) {
            assertThat(read(EntryKind.LETTERS, "{\"id\":\"letters\",\"answerDays\":" + bad + "}"))
                    .as(bad)
                    .isInstanceOf(Unreadable.class);
        }
    }

    private static EntryCodec.ReadEntry letters(String address) {
        return read(EntryKind.LETTERS, "{\"id\":\"letters\",\"publicAddress\":\"" + address + "\"}");
    }

    private static EntryCodec.ReadEntry read(EntryKind kind, String json) {
        return EntryCodec.read(kind, json.getBytes(StandardCharsets.UTF_8));
    }
}
