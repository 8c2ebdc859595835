package io.hufu.server.papers;

import io.hufu.server.view.Pictures;
import io.hufu.server.view.Viewer;
import java.util.Optional;

/** The flash report of an incident as a Word document. */
public final class FlashReports {
    private final Pictures pictures;

    public FlashReports(Pictures pictures) {
        this.pictures = pictures;
    }

    /** The bytes of a .docx; empty where there is no such incident or paper. */
    public Optional<byte[]> find(String incident, String paper, Viewer viewer) {
        return pictures.find(incident).flatMap(picture -> {
            var found = picture.incident().papers().papers().find(paper);
            return found == null
                    ? Optional.empty()
                    : Optional.of(FlashDocument.draw(FlashForm.of(picture, found, pictures, viewer)));
        });
    }
}
