package dev.understudy.verify.report;

/**
 * A circumstance because of which a run could not judge everything that it was to judge, such as an early end.
 *
 * @param extent the extent of what could not be judged
 * @param sentence one or more sentences for users: the circumstance, and what to do
 */
public record Limitation(Extent extent, String sentence) {

    /** The extent of what could not be judged. */
    public enum Extent {
        /** Nothing could be judged, so the run has no result. */
        EVERYTHING,
        /** A part could not be judged, so the absence of findings proves less than usual. */
        PART
    }
}
