package org.praetor.formality;

/**
 * Where reading stops, before memory or time does.
 *
 * @param files uploaded together
 * @param fileBytes one uploaded file
 * @param entries in one package, nested ones counted
 * @param unpackedBytes of one upload
 * @param ratio unpacked to packed, judged from 4 MB unpacked on
 * @param depth packages in packages: 2 allows the CNIPA form (outer ZIP, inner ZIP)
 * @param pixels of one picture that is shown or compared
 * @param pages of one PDF
 * @param textBytes of one text or XML file
 * @param characters of all text kept from one file
 */
public record ReadingLimits(
        int files,
        long fileBytes,
        int entries,
        long unpackedBytes,
        int ratio,
        int depth,
        long pixels,
        int pages,
        long textBytes,
        int characters) {

    public static final ReadingLimits DEFAULT =
            new ReadingLimits(200, 50L << 20, 10_000, 500L << 20, 100, 2, 60_000_000, 2_000, 64L << 20, 1_000_000);
}
