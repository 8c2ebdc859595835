/** What a plan says: its model, its pack files and their checking. */
module io.hufu.plan {
    requires static org.jspecify;

    exports io.hufu.plan;
}
