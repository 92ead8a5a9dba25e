package nl.buurtpunt.kiosk.notice;

import nl.buurtpunt.kiosk.guide.Bulletin;

/// The picture that stands for the kind, always beside its word.
final class BulletinIcon {
    private BulletinIcon() {}

    static String of(Bulletin bulletin) {
        return switch (bulletin) {
            case Bulletin.Notice _ -> "news";
            case Bulletin.Event _ -> "calendar";
            case Bulletin.Plan _ -> "plan";
        };
    }
}
