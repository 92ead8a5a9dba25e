package nl.buurtpunt.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The files of the public page: all there, the vendored ones untouched, nothing from elsewhere, all words in all
/// languages.
class PublicPageTest {
    private static final List<String> NOT_HANDED_OUT = List.of("brief.html", "files.txt", "vendor/SHA256SUMS");

    private static Path folder() throws URISyntaxException {
        var list = Objects.requireNonNull(PublicPage.class.getResource("files.txt"));
        return Objects.requireNonNull(Path.of(list.toURI()).getParent());
    }

    private static Map<String, String> files() throws IOException, URISyntaxException {
        Path folder = folder();
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.endsWith(".class")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }

    @Test
    void handsOutEveryFileThereIs() throws Exception {
        var listed = new TreeSet<>(Files.readAllLines(folder().resolve("files.txt")));
        var there = new TreeSet<>(files().keySet());
        NOT_HANDED_OUT.forEach(there::remove);
        assertThat(listed).isEqualTo(there);
    }

    @Test
    void keepsVendoredFilesAsTheyWereTaken() throws Exception {
        Path vendor = folder().resolve("vendor");
        var sums = new TreeMap<String, String>();
        for (String line : Files.readAllLines(vendor.resolve("SHA256SUMS"))) {
            sums.put(line.substring(66), line.substring(0, 64));
        }
        var there = new TreeMap<String, String>();
        for (String name : files().keySet()) {
            if (name.startsWith("vendor/noble")) {
                Path file = folder().resolve(name);
                there.put(name.substring("vendor/".length()), Sha256.hex(Files.readAllBytes(file)));
            }
        }
        assertThat(there).hasSize(15).isEqualTo(sums);
    }

    @Test
    void asksNothingOfAnybodyElse() throws Exception {
        files().forEach((name, text) -> {
            if (!name.startsWith("vendor/") && !name.equals("icon.svg")) {
                assertThat(text)
                        .as(name)
                        .doesNotContain("http:", "https:", "\"//", "'//", "localStorage")
                        .doesNotContain("sessionStorage", "cookie", "indexedDB", "innerHTML", "eval(", "console.");
            }
        });
    }

    @Test
    void importsOnlyWhatItHandsOut() throws Exception {
        var files = files();
        var imports = Pattern.compile("(?m)^(?:import|export)\\b[^;\\n]*from ['\"]([^'\"]+)['\"]");
        files.forEach((name, text) -> {
            if (name.endsWith(".js")) {
                imports.matcher(text).results().forEach(it -> {
                    Path parent = Path.of("/" + name).getParent();
                    String target = Objects.requireNonNull(parent)
                            .resolve(it.group(1))
                            .normalize()
                            .toString()
                            .substring(1);
                    assertThat(files).as(name + " imports " + it.group(1)).containsKey(target);
                });
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar", "tr", "de", "pl"})
    void saysEverythingInEveryLanguage(String language) throws Exception {
        JsonNode dutch = words("nl");
        JsonNode other = words(language);
        assertThat(new TreeSet<>(other.propertyNames())).isEqualTo(new TreeSet<>(dutch.propertyNames()));
        dutch.forEachEntry((key, words) -> {
            String theirs = other.path(key).asString();
            assertThat(theirs).as(key).isNotBlank();
            assertThat(theirs.contains("{0}"))
                    .as(key)
                    .isEqualTo(words.asString().contains("{0}"));
        });
    }

    private static JsonNode words(String language) throws IOException, URISyntaxException {
        return new JsonMapper()
                .readTree(Files.readString(folder().resolve("texts").resolve(language + ".json")));
    }

    /// A word that is asked for and not there would stop the page half-way.
    @Test
    void hasEveryWordThatItUses() throws Exception {
        var known = new TreeSet<>(words("nl").propertyNames());
        var asked = Pattern.compile(
                "data-words=\"([^\"]+)\"|say\\('([^']+)'|fill\\([^,\\n]+, '([^']+)'|trouble\\('([^']+)'");
        files().forEach((name, text) -> {
            if (!name.startsWith("vendor/")) {
                asked.matcher(text).results().forEach(it -> {
                    for (int i = 1; i <= 4; i++) {
                        if (it.group(i) != null && !it.group(i).endsWith("-")) {
                            assertThat(known).as(name).contains(it.group(i));
                        }
                    }
                });
            }
        });
    }
}
