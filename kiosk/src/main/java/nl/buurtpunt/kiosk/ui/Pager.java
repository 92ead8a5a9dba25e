package nl.buurtpunt.kiosk.ui;

import nl.buurtpunt.kiosk.guide.Rendered;

/// The two buttons that turn to another part of a long page: nothing on a kiosk needs dragging. They stand at the far
/// edge of a wide page and below a high one.
final class Pager {
    /// Which words the buttons carry.
    enum Words {
        PAGES("previous", "nav.previous", "next", "nav.next"),
        SCROLLING("up", "nav.up", "down", "nav.down");

        private final String backIcon;
        private final String back;
        private final String onIcon;
        private final String on;

        Words(String backIcon, String back, String onIcon, String on) {
            this.backIcon = backIcon;
            this.back = back;
            this.onIcon = onIcon;
            this.on = on;
        }
    }

    private final Buttons buttons;
    private final Navigator navigator;
    private final Words words;
    private final Tokens tokens;
    private final boolean pictures;
    private final TouchButton back;
    private final TouchButton on;
    private final View view;

    Pager(Buttons buttons, Navigator navigator, View view, Words words) {
        this(buttons, navigator, view, words, true);
    }

    private Pager(Buttons buttons, Navigator navigator, View view, Words words, boolean pictures) {
        this.buttons = buttons;
        this.navigator = navigator;
        this.words = words;
        this.tokens = buttons.tokens();
        this.view = view;
        this.pictures = pictures;
        this.back = turn("page-previous", words.backIcon, words.back, () -> navigator.turn(-1));
        this.on = turn("page-next", words.onIcon, words.on, () -> navigator.turn(1));
    }

    private TouchButton turn(String id, String icon, String words, Runnable act) {
        return buttons.bar(id, "turn", pictures ? icon : "", view.say(words), act);
    }

    /// The same with words only, for where words and pictures are too wide.
    Pager withoutPictures() {
        return new Pager(buttons, navigator, view, words, false);
    }

    /// What is left of a box when the buttons have their place.
    Box reserve(Box box) {
        return box.isLandscape() ? box.near(box.width() - columnWidth() - tokens.gap()) : reserveRow(box);
    }

    /// What is left of a box when the buttons have a row at its lower edge.
    Box reserveRow(Box box) {
        return box.above(tokens.bar() + tokens.gap());
    }

    double columnWidth() {
        double widest = Math.max(back.face().naturalWidth(), on.face().naturalWidth());
        return Math.max(tokens.target(), widest);
    }

    /// The least width of both beside each other.
    double rowWidth() {
        return 2 * columnWidth() + tokens.gap();
    }

    void place(Sheet sheet, Box box, int page, int pages) {
        if (box.isLandscape()) {
            placeColumn(sheet, box.far(columnWidth()), page, pages);
        } else {
            placeBelow(sheet, box, page, pages);
        }
    }

    /// In a row at the lower edge of a box.
    void placeBelow(Sheet sheet, Box box, int page, int pages) {
        placeRow(sheet, new Box(box.x(), box.bottom() - tokens.bar(), box.width(), tokens.bar()), page, pages);
    }

    /// Both in a column: back at the top, on under it, how far one is between the two. A column with room for one
    /// gets one: it leads on, and from the last part to the first.
    void placeColumn(Sheet sheet, Box column, int page, int pages) {
        if (column.height() < 2 * tokens.bar() + tokens.gap()) {
            TouchButton only = page < pages - 1 ? on : first(page);
            sheet.put(only, new Box(column.x(), column.y(), column.width(), tokens.bar()));
            return;
        }
        double half = Math.floor((column.height() - tokens.gap()) / 2);
        double height = Math.min(half, tokens.bar() * 1.6);
        BidiText where = where(page, pages);
        double lines = where.prefHeight(column.width());
        boolean room = column.height() >= 2 * height + lines + 2 * tokens.gap();
        double top = column.y();
        if (page > 0) {
            sheet.put(back, new Box(column.x(), top, column.width(), height));
        }
        top += height + tokens.gap();
        if (room && !where.oversizedAt(column.width())) {
            sheet.put(where, new Box(column.x(), top, column.width(), lines));
            top += lines + tokens.gap();
        }
        if (page < pages - 1) {
            sheet.put(on, new Box(column.x(), top, column.width(), height));
        }
    }

    /// Both beside each other, as high as the row.
    void placeRow(Sheet sheet, Box row, int page, int pages) {
        double width = columnWidth();
        if (page > 0) {
            sheet.put(back, row.near(width));
        }
        BidiText where = where(page, pages);
        double between = row.width() - 2 * width - 2 * tokens.gap();
        double lines = where.prefHeight(between);
        if (!where.oversizedAt(between) && lines <= row.height()) {
            double y = row.y() + (row.height() - lines) / 2;
            sheet.put(where, new Box(row.x() + width + tokens.gap(), y, between, lines));
        }
        if (page < pages - 1) {
            sheet.put(on, row.far(width));
        }
    }

    private BidiText where(int page, int pages) {
        Rendered told = view.say("home.page", page + 1, pages);
        return new BidiText(told, tokens.body(), "text", true);
    }

    private TouchButton first(int page) {
        return turn("page-first", words.backIcon, words.back, () -> navigator.turn(-page));
    }
}
