package nl.buurtpunt.kiosk.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Tells a folder that is set wrongly from one on a disk in trouble: only the first stops the start.
final class DataFolder {
    static final String ALLOWED = "a folder the kiosk may make and write to";

    private DataFolder() {}

    /// Makes the folder, private to the kiosk's user, when it is not there.
    static Path checked(String key, String written) throws SettingsException {
        try {
            Path folder = Path.of(written);
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            // A card that turned read-only still holds the guide, and a kiosk that shows it helps.
            if (!Files.isWritable(folder) && !Files.getFileStore(folder).isReadOnly()) {
                throw new SettingsException(key, written, ALLOWED);
            }
            return folder;
        } catch (InvalidPathException | IOException e) {
            throw new SettingsException(key, written, ALLOWED);
        }
    }
}
