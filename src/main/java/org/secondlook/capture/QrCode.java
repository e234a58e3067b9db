package org.secondlook.capture;

/**
 * A QR code as a drawing (ISO/IEC 18004): squares of one unit, on a field that leaves four free on every side.
 *
 * @param text that a camera reads from it
 * @param size of the field, in units
 * @param path of the dark squares, as SVG draws it
 */
record QrCode(String text, int size, String path) {

    private static final int FREE = 4;

    static QrCode of(String text) {
        var code = io.nayuki.qrcodegen.QrCode.encodeText(text, io.nayuki.qrcodegen.QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + FREE)
                            .append(' ')
                            .append(y + FREE)
                            .append("h1v1h-1z");
                }
            }
        }
        return new QrCode(text, code.size + 2 * FREE, path.toString());
    }
}
