package nl.buurtpunt.kiosk.ui;

/// Which cards stand on which page when "more" and "previous" need a cell as well.
record CardPages(int things, int cells) {
    int count() {
        if (things <= cells) {
            return 1;
        }
        int pages = 1;
        while (to(pages - 1) < things) {
            pages++;
        }
        return pages;
    }

    int from(int page) {
        return page == 0 ? 0 : to(page - 1);
    }

    int to(int page) {
        if (things <= cells) {
            return things;
        }
        int first = Math.max(1, cells - 1);
        if (page == 0) {
            return Math.min(things, first);
        }
        int between = Math.max(1, cells - 2);
        int start = first + (page - 1) * between;
        // The last page has no "more", so one card fits in its place.
        return things - start <= first ? things : start + between;
    }
}
