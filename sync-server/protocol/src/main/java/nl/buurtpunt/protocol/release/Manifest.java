package nl.buurtpunt.protocol.release;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.LineReader;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;

/// What a release consists of, sorted by (kind, id). Its text form is what is signed, hashed and compared.
///
/// @param created informative: order comes from [ReleaseOrder] only
/// @param validUntil after it the guide is shown with its date
public record Manifest(ReleaseOrder order, Instant created, Instant validUntil, List<ManifestEntry> entries) {
    static final String TITLE = "buurtpunt-release 1";
    /// Title, epoch, version, created, valid-until, entries.
    static final int HEAD_LINES = 6;

    public Manifest {
        Checked.present("manifest.order", order);
        Checked.present("manifest.created", created);
        Checked.present("manifest.validUntil", validUntil);
        entries = entries.stream().sorted().toList();
        if (entries.size() > Limits.ENTRIES_PER_RELEASE) {
            throw new IllegalArgumentException("more than " + Limits.ENTRIES_PER_RELEASE + " entries");
        }
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i - 1).compareTo(entries.get(i)) == 0) {
                throw new IllegalArgumentException("entry stands twice: "
                        + entries.get(i).kind() + " " + entries.get(i).id());
            }
        }
    }

    /// The canonical text; ASCII, one line per entry.
    public String text() {
        var text = new StringBuilder(128 + entries.size() * 128);
        text.append(TITLE).append('\n').append(order.lines());
        text.append("created ").append(created).append('\n');
        text.append("valid-until ").append(validUntil).append('\n');
        text.append("entries ").append(entries.size()).append('\n');
        entries.forEach(entry -> text.append(entry.line()));
        return text.toString();
    }

    public byte[] bytes() {
        return text().getBytes(StandardCharsets.US_ASCII);
    }

    /// The hash of the text: ETag of the release and base of a delta.
    public String sha256() {
        return Sha256.hex(bytes());
    }

    /// Strict: only what [#text] writes is read, so one release has one text. The message names the bad line.
    public static Manifest parse(String text) throws MalformedWireException {
        if (text.length() > Limits.MANIFEST_BYTES) {
            throw new MalformedWireException("manifest: longer than " + Limits.MANIFEST_BYTES + " bytes");
        }
        var lines = new LineReader("manifest", text);
        lines.expect(TITLE);
        ReleaseOrder order = ReleaseOrder.read(lines);
        Instant created = lines.instant("created");
        Instant validUntil = lines.instant("valid-until");
        long count = lines.number("entries");
        if (count > Limits.ENTRIES_PER_RELEASE) {
            throw lines.bad("more than " + Limits.ENTRIES_PER_RELEASE + " entries");
        }
        var entries = new ArrayList<ManifestEntry>((int) count);
        while (lines.hasNext()) {
            ManifestEntry entry = readEntry(lines);
            if (!entries.isEmpty() && entries.getLast().compareTo(entry) >= 0) {
                throw lines.bad("not in order");
            }
            entries.add(entry);
        }
        if (entries.size() != count) {
            throw new MalformedWireException("manifest: " + entries.size() + " entries, not " + count);
        }
        return new Manifest(order, created, validUntil, entries);
    }

    private static ManifestEntry readEntry(LineReader lines) throws MalformedWireException {
        String[] words = lines.words(4);
        long length = lines.number("length", words[3]);
        try {
            return new ManifestEntry(words[0], words[1], words[2], Math.toIntExact(length));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw lines.bad(e.getMessage());
        }
    }
}
