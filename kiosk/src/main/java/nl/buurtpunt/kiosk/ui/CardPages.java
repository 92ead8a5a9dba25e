package nl.buurtpunt.kiosk.ui;

/// Which cards stand on which page when "more" and "previous" need a cell as well. With fewer than three cells there is
/// no room for "previous"; the way back is the frame's.
///
/// @param first cells on the first page, above which more may have to be read
/// @param cells on every other page
record CardPages(int things, int first, int cells) {
    private static final int FEWEST_WITH_PREVIOUS = 3;

    int count() {
        int pages = 1;
        while (to(pages - 1) < things) {
            pages++;
        }
        return pages;
    }

    boolean hasPrevious(int page) {
        return page > 0 && cells >= FEWEST_WITH_PREVIOUS;
    }

    int from(int page) {
        return page == 0 ? 0 : to(page - 1);
    }

    int to(int page) {
        int start = from(page);
        int room = Math.max(1, (page == 0 ? first : cells) - (hasPrevious(page) ? 1 : 0));
        // The last page has no "more", so one card fits in its place.
        return things - start <= room ? things : start + Math.max(1, room - 1);
    }
}
