package dev.understudy.standin.support;

/** Names of what stands in the tests' seed file. */
public final class Seeded {

    /** Where Instantly's current workspace is. */
    public static final String CURRENT = "/api/v2/workspaces/current";
    /** The workspace of most of Instantly's keys. */
    public static final String MAIN = "019e18e2-7947-7550-ac77-000000000001";
    /** A workspace below {@link #MAIN}. */
    public static final String SUB = "019e18e2-7947-7550-ac77-000000000002";
    /** A workspace that is not below {@link #MAIN}. */
    public static final String FOREIGN = "019e18e2-7947-7550-ac77-000000000003";

    /** Where all of Well's workspaces are. */
    public static final String WORKSPACES = "/v1/workspaces/";
    /** The id of our workspace. */
    public static final String OUR_ID = "00000000-0000-4000-8000-00000000000a";
    /** Where our workspace is. */
    public static final String OURS = WORKSPACES + OUR_ID;
    /** The id of our workspace's child. */
    public static final String CHILD_ID = "00000000-0000-4000-8000-00000000000b";
    /** The id of another tenant's workspace. */
    public static final String THEIR_ID = "00000000-0000-4000-8000-00000000000c";
    /** An id that names no workspace. */
    public static final String NO_ID = "00000000-0000-4000-8000-0000000000ee";
    /** Our company, which our workspace begins with. */
    public static final String OUR_COMPANY = "00000000-0000-4000-8000-000000000001";
    /** Another company of our tenant. */
    public static final String OUR_OTHER_COMPANY = "00000000-0000-4000-8000-000000000003";
    /** Another tenant's company. */
    public static final String THEIR_COMPANY = "00000000-0000-4000-8000-000000000002";

    private Seeded() {}
}
