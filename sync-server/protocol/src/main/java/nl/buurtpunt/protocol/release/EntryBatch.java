package nl.buurtpunt.protocol.release;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.Limits;

/// Answer of `POST /v1/entry-batches`: entries by hash. What the server does not hold is left out.
public record EntryBatch(List<Item> entries) {
    public EntryBatch {
        entries = Checked.listed(entries);
        if (entries.size() > Limits.ENTRIES_PER_BATCH) {
            throw new IllegalArgumentException("more than " + Limits.ENTRIES_PER_BATCH + " entries");
        }
    }

    /// An entry's bytes are the UTF-8 of the text.
    public record Item(String sha256, String text) {
        public Item {
            Checked.sha256("entry.sha256", sha256);
            Checked.present("entry.text", text);
        }

        public byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /// The question: which entries, by hash.
    public record Request(List<String> sha256) {
        public Request {
            sha256 = Checked.listed(sha256);
            if (sha256.isEmpty() || sha256.size() > Limits.ENTRIES_PER_BATCH) {
                throw new IllegalArgumentException("ask for 1 to " + Limits.ENTRIES_PER_BATCH + " entries");
            }
            sha256.forEach(it -> Checked.sha256("sha256", it));
        }
    }
}
