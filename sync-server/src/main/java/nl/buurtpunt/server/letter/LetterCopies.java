package nl.buurtpunt.server.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.Api;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.server.file.OwnerFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `DATA/letter-copies`: letters that are on no kiosk, those of the desk and of the public page, once more beside the
/// database. One put back from before lacks those of since, and nobody offers them again. They are locked here as they
/// are there, under the same keys, so that the folder alone opens nothing; they go when the letter goes.
final class LetterCopies {
    private static final Logger LOG = LoggerFactory.getLogger(LetterCopies.class);
    private static final Set<String> ON_NO_KIOSK = Set.of(LetterRef.DESK, Api.WEB_KIOSK);
    private static final String LETTER = ".letter";
    private static final String CONTACT = ".contact";

    private final Path folder;
    private final LetterStore store;
    /// What was deleted since the start, perhaps in a transaction whose end nobody else sees yet: its
    /// copy must not be made anew from what is still to be seen. When that is taken back, the ledger
    /// has it deleted at the next start.
    private final Set<LetterRef> dropped = ConcurrentHashMap.newKeySet();
    private final Set<LetterRef> contactDropped = ConcurrentHashMap.newKeySet();

    LetterCopies(Path dataFolder, LetterStore store) {
        this.folder = dataFolder.resolve("letter-copies");
        this.store = store;
    }

    /// The letter is on the disk of the database; its copy is on the disk when this returns. Without
    /// room for it the letter is taken all the same: it is safe, and who brought it must not bring
    /// another. The next rounds make the copy.
    void keep(LetterRef ref) {
        if (ON_NO_KIOSK.contains(ref.kioskId())) {
            copy(ref);
        }
    }

    /// Makes the copies that could not be made before, and those of letters from before there were any.
    void makeMissing() {
        ON_NO_KIOSK.forEach(it -> store.under(it).forEach(this::copy));
    }

    private synchronized void copy(LetterRef ref) {
        if (dropped.contains(ref) || Files.exists(file(ref, LETTER))) {
            return;
        }
        Optional<KeptLetter> letter = store.find(ref);
        Locked sealed = letter.map(KeptLetter::sealed).orElse(null);
        if (letter.isEmpty() || sealed == null) {
            return;
        }
        try {
            make();
            Locked contact = letter.get().contact();
            if (contact != null && !contactDropped.contains(ref)) {
                OwnerFile.replace(file(ref, CONTACT), WireJson.write(CopiedLetter.Part.of(contact)));
            }
            // The last: what lies here without it counts for nothing.
            OwnerFile.replace(
                    file(ref, LETTER),
                    WireJson.write(CopiedLetter.of(letter.get().mark(), sealed)));
        } catch (IOException e) {
            LOG.error("letter {} has no copy beside the database", ref, e);
        }
    }

    /// The letter was purged.
    void drop(LetterRef ref) {
        if (ON_NO_KIOSK.contains(ref.kioskId())) {
            // Before the files go: what is copied from now on sees it.
            dropped.add(ref);
            delete(file(ref, LETTER));
            delete(file(ref, CONTACT));
        }
    }

    /// The contact data was deleted.
    void dropContact(LetterRef ref) {
        if (ON_NO_KIOSK.contains(ref.kioskId())) {
            contactDropped.add(ref);
            delete(file(ref, CONTACT));
        }
    }

    private synchronized void delete(Path file) {
        try {
            OwnerFile.delete(file);
        } catch (IOException e) {
            LOG.error("{} cannot be deleted; the next start tries again", file, e);
        }
    }

    /// At the start, after the ledger of purged letters: the database gets the letters it lacks, and copies go that
    /// outlived theirs.
    synchronized void match() {
        for (Path file : listed(LETTER)) {
            try {
                match(WireJson.read(CopiedLetter.class, Files.readAllBytes(file)));
            } catch (IOException | MalformedWireException | IllegalArgumentException e) {
                LOG.error("{} cannot be read and stays", file, e);
            }
        }
        listed(CONTACT).forEach(this::dropWithoutLetter);
    }

    /// A power cut came between its deletion and the letter's, or between the writing of the two.
    private void dropWithoutLetter(Path contact) {
        String name = contact.getFileName().toString();
        Path letter = contact.resolveSibling(name.substring(0, name.length() - CONTACT.length()) + LETTER);
        try {
            if (!Files.exists(letter)) {
                OwnerFile.delete(contact);
            }
        } catch (IOException e) {
            LOG.error("{} cannot be deleted; the next start tries again", contact, e);
        }
    }

    private void match(CopiedLetter copy) throws IOException, MalformedWireException {
        LetterRef ref = copy.mark().ref();
        Optional<KeptLetter> known = store.find(ref);
        if (known.isEmpty()) {
            Put put = store.put(List.of(new KeptLetter(copy.mark(), copy.text().locked(), contact(ref))))
                    .getFirst();
            LOG.warn("letter {} was not in the database: {}", ref, put.outcome());
        } else if (known.get().isPurged()) {
            drop(ref);
        } else if (known.get().contact() == null) {
            dropContact(ref);
        }
    }

    private @Nullable Locked contact(LetterRef ref) throws IOException, MalformedWireException {
        Path file = file(ref, CONTACT);
        return Files.exists(file)
                ? WireJson.read(CopiedLetter.Part.class, Files.readAllBytes(file))
                        .locked()
                : null;
    }

    private List<Path> listed(String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(it -> it.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(folder + ": cannot be read", e);
        }
    }

    private Path file(LetterRef ref, String ending) {
        return folder.resolve(ref.kioskId() + "_" + ref.id() + ending);
    }

    private void make() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }
}
