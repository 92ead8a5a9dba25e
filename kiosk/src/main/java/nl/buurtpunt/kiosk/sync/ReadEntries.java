package nl.buurtpunt.kiosk.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpunt.kiosk.guide.Contact;
import nl.buurtpunt.kiosk.guide.Organisation;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.EntryHash;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.content.EntryCodec.ReadEntry;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.protocol.content.OrganisationEntry;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.ManifestEntry;

/// The entries of a release that this version understands, and what it passed over.
///
/// @param byHash the understood ones again, by what their bytes are called
record ReadEntries(List<Entry> entries, Map<EntryHash, Entry> byHash, List<String> skipped) {
    /// @param known what was read before, and is not read again
    static ReadEntries of(Manifest manifest, Map<EntryHash, Bytes> bytes, Map<EntryHash, Entry> known) {
        List<Entry> entries = new ArrayList<>(manifest.entries().size());
        Map<EntryHash, Entry> byHash = HashMap.newHashMap(manifest.entries().size());
        List<String> skipped = new ArrayList<>();
        for (ManifestEntry line : manifest.entries()) {
            Optional<EntryKind> kind = line.knownKind();
            EntryHash hash = new EntryHash(line.sha256());
            Entry before = known.get(hash);
            if (kind.isPresent() && kind.get().type().isInstance(before)) {
                entries.add(before);
                byHash.put(hash, before);
                continue;
            }
            Bytes content = bytes.get(hash);
            if (kind.isEmpty() || content == null) {
                skipped.add(line.kind() + " " + line.id() + (kind.isEmpty() ? ": unknown kind" : ": not there"));
                continue;
            }
            switch (EntryCodec.read(kind.get(), content.toArray())) {
                case ReadEntry.Understood(Entry entry) -> {
                    entries.add(entry);
                    byHash.put(hash, entry);
                }
                case ReadEntry.Unreadable(String reason) -> skipped.add(line.kind() + " " + line.id() + ": " + reason);
            }
        }
        return new ReadEntries(entries, byHash, skipped);
    }

    <E extends Entry> List<E> all(Class<E> type) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }

    Map<String, Organisation> organisations(Map<String, Contact> contacts) {
        Map<String, Organisation> organisations = new HashMap<>();
        for (OrganisationEntry entry : all(OrganisationEntry.class)) {
            Optional<Contact> website = Optional.ofNullable(entry.website()).map(contacts::get);
            organisations.put(entry.id(), new Organisation(entry.id(), Translated.text(entry.name()), website));
        }
        return organisations;
    }
}
