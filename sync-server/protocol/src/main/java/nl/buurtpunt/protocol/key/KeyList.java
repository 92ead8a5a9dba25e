package nl.buurtpunt.protocol.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.LineReader;
import nl.buurtpunt.protocol.MalformedWireException;

/// The numbered list of keys in use; the offline root key signs its text form. A kiosk never goes back to a lower
/// number.
public record KeyList(long number, Instant created, List<PublishedKey> keys) {
    private static final String TITLE = "buurtpunt-keys 1";
    private static final int MOST_KEYS = 100;

    public KeyList {
        if (number < 1) {
            throw new IllegalArgumentException("a key list is numbered from 1");
        }
        Checked.present("keys.created", created);
        keys = List.copyOf(keys);
        var ids = new HashSet<String>();
        for (PublishedKey key : keys) {
            if (!ids.add(key.id())) {
                throw new IllegalArgumentException("key stands twice: " + key.id());
            }
        }
    }

    /// The verifying key of this id, when it is on the list for this use.
    public Optional<VerifyingKey> find(String keyId, KeyUse use) {
        return keys.stream().filter(it -> it.id().equals(keyId)).findFirst().flatMap(it -> it.verifyingKeyFor(use));
    }

    /// The keys letters may be sealed to, in the order of the list; keys of a kind we do not know are left out.
    public List<SealingKey> sealingKeys() {
        return keys.stream().map(SealingKey::of).flatMap(Optional::stream).toList();
    }

    /// The key to seal the next letter to: the last on the list, for a new key is added at the end.
    public Optional<SealingKey> sealingKey() {
        List<SealingKey> all = sealingKeys();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// The text the root key signs: a title, number, created, one line per key.
    public String text() {
        var text = new StringBuilder(TITLE).append('\n');
        text.append("number ").append(number).append('\n');
        text.append("created ").append(created).append('\n');
        for (PublishedKey key : keys) {
            text.append("key ").append(key.id()).append(' ').append(key.use());
            text.append(' ').append(key.publicKey()).append('\n');
        }
        return text.toString();
    }

    public static KeyList parse(String text) throws MalformedWireException {
        var lines = new LineReader("key list", text);
        lines.expect(TITLE);
        long number = lines.number("number");
        Instant created = lines.instant("created");
        var keys = new ArrayList<PublishedKey>();
        while (lines.hasNext()) {
            if (keys.size() == MOST_KEYS) {
                throw lines.bad("more than " + MOST_KEYS + " keys");
            }
            String[] words = lines.words("key", 3);
            try {
                keys.add(new PublishedKey(words[0], words[1], words[2]));
            } catch (IllegalArgumentException e) {
                throw lines.bad(e.getMessage());
            }
        }
        try {
            return new KeyList(number, created, keys);
        } catch (IllegalArgumentException e) {
            throw new MalformedWireException("key list: " + e.getMessage());
        }
    }
}
