package io.hufu.plan.check;

/**
 * One side of a defect.
 *
 * @param plan id and edition of the plan, or empty where the place belongs to all plans of the jurisdiction
 * @param clause clause of the document, or empty where there is none
 * @param file file of the pack, relative to the folder of packs
 * @param line first line is 1; 0 for the whole file
 * @param path JSON path in the pack
 */
public record Spot(String plan, String clause, String file, int line, String path) {

    /** One short text: {@code file:line (clause)}. */
    public String text() {
        return file + ":" + line + (clause.isEmpty() ? "" : " (" + clause + ")");
    }
}
