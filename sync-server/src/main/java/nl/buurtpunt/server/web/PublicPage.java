package nl.buurtpunt.server.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.buurtpunt.protocol.Sha256;

/// The page and its files, each under an address of its own: what is not on the list does not exist.
public final class PublicPage {
    /// Where the page is; the slip's QR code leads here, with the code in the fragment.
    public static final String PATH = "/brief";

    /// Instead of the policy of every other answer: the page's own scripts, styles, words and questions, and nothing
    /// from anywhere else. A worker has the policy of the file it starts from, so every file carries it.
    public static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml",
            "txt", "text/plain;charset=utf-8");

    private final Map<String, PageFile> files = new TreeMap<>();

    private PublicPage() {}

    /// @param isPage the page itself, which shows a letter: no browser keeps it, not even for "back"
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record PageFile(String type, byte[] bytes, String tag, boolean isPage) {}

    /// Reads all files of the program once; one that is missing stops the start.
    public static PublicPage load() {
        var page = new PublicPage();
        page.files.put(PATH, file("brief.html", true));
        String list = new String(read("files.txt"), StandardCharsets.UTF_8);
        list.lines().forEach(name -> page.files.put(PATH + "/" + name, file(name, false)));
        return page;
    }

    public Set<String> paths() {
        return Set.copyOf(files.keySet());
    }

    public Optional<PageFile> find(String path) {
        return Optional.ofNullable(files.get(path));
    }

    private static PageFile file(String name, boolean isPage) {
        byte[] bytes = read(name);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        String type = Objects.requireNonNull(TYPES.getOrDefault(ending, TYPES.get("txt")), name);
        return new PageFile(type, bytes, Sha256.hex(bytes), isPage);
    }

    private static byte[] read(String name) {
        try (InputStream in = PublicPage.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(in, () -> name + " is part of the program")
                    .readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(name + " is part of the program", e);
        }
    }
}
