package io.hufu.server.access;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as the outline of its dark modules, to be drawn as SVG where it is shown; nothing leaves the machine for it.
 *
 * @param size modules of a side, with the quiet zone
 * @param path for the attribute {@code d}, one unit a module
 */
public record QrPicture(int size, String path) {
    private static final int QUIET = 4;

    static QrPicture of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET)
                            .append(' ')
                            .append(y + QUIET)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrPicture(code.size + 2 * QUIET, path.toString());
    }
}
