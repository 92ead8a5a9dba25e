package nl.buurtpunt.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import org.junit.jupiter.api.Test;

/// What the program says and what stands in the content are the same sentences: none is translated in vain, and none
/// is missing in a language.
class SentenceKeysTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path DUTCH = Path.of("../provisioning/content/heerlen/sentences.yaml");
    private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[a-z0-9-]+)+)\"");

    /// Keys that the program puts together out of this and a name.
    private static final List<String> COMPOSED =
            List.of("comfort.", "service.level.", "phone.", "day.", "month.", "maintenance.", "trouble.");

    /// What a picture shows, for who does not see it: the importer asks for it when a topic has the picture.
    private static final String ICON = "icon.";

    @Test
    void everySentenceIsSaidSomewhere() {
        Set<String> literal = literals(_ -> false);

        assertThat(dutch().keySet())
                .filteredOn(key ->
                        !key.startsWith(ICON) && COMPOSED.stream().noneMatch(key::startsWith) && !literal.contains(key))
                .isEmpty();
        String sources = String.join("\n", texts(_ -> false));
        assertThat(COMPOSED).allSatisfy(prefix -> assertThat(sources).contains('"' + prefix + '"'));
    }

    @Test
    void everythingThatIsSaidIsASentence() {
        Set<String> groups =
                dutch().keySet().stream().map(SentenceKeysTest::group).collect(Collectors.toSet());

        assertThat(literals(SentenceKeysTest::hasNoSentences))
                .filteredOn(literal -> groups.contains(group(literal)))
                .isNotEmpty()
                .isSubsetOf(dutch().keySet());
    }

    @Test
    void everySentenceExistsInEveryLanguage() {
        Guide guide = ContentFolder.heerlen();

        assertThat(guide.city().languages()).hasSizeGreaterThanOrEqualTo(6);
        for (Language language : guide.city().languages()) {
            assertThat(dutch().keySet())
                    .as(language.tag())
                    .filteredOn(key -> guide.sentences().say(key, language).fallback())
                    .isEmpty();
        }
    }

    /// On the panel, on paper and on the public page: what comes out of the printer is a "bon", a letter that is over
    /// is
    /// "afgerond", and a number of one has no plural behind it.
    @Test
    void oneThingHasOneWord() {
        String web = TestFiles.read(Path.of("../sync-server/src/main/resources/nl/buurtpunt/server/web/texts/nl.json"));

        assertThat(Stream.concat(dutch().values().stream().map(Object::toString), web.lines()))
                .isNotEmpty()
                .noneMatch(Pattern.compile("(?i)briefje|afgesloten|nog \\{0} ").asPredicate());
        assertThat(web).contains("Afgerond", "uw bon");
    }

    /// Names of settings look the same.
    private static boolean hasNoSentences(Path file) {
        return file.endsWith("Launcher.java") || file.toString().contains("/settings/");
    }

    private static String group(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> dutch() {
        return (Map<String, Object>) ContentFolder.load(DUTCH);
    }

    private static Set<String> literals(Predicate<Path> left) {
        Set<String> literals = new TreeSet<>();
        texts(left).forEach(text -> KEY.matcher(text).results().forEach(found -> literals.add(found.group(1))));
        return literals;
    }

    private static List<String> texts(Predicate<Path> left) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java") && !left.test(file))
                    .map(TestFiles::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
