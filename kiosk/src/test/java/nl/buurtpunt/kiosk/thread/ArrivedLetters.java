package nl.buurtpunt.kiosk.thread;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What a town's server has of letters, as its commands show it.
record ArrivedLetters(Town town) {
    /// The ends of their ids.
    List<String> ids() throws IOException {
        return town.server()
                .command("letters", "list", "--all")
                .lines()
                .skip(2)
                .map(line -> line.substring(0, line.indexOf(' ')))
                .toList();
    }

    /// The one line of its text, in lower case.
    ///
    /// @param begins how each text begins
    String text(String id, String begins) throws IOException {
        return town.server()
                .command("letters", "show", id)
                .lines()
                .map(it -> it.strip().toLowerCase(Locale.ROOT))
                .filter(it -> it.startsWith(begins))
                .findFirst()
                .orElseThrow();
    }

    /// For good.
    void answer(String id, String words, Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("antwoord.txt"), words, UTF_8);
        town.server().command("letters", "answer", id, "--file", text.toString(), "--outcome", "explained");
    }
}
