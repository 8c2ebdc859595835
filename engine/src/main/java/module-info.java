/** What a plan makes happen: decide and evolve, without I/O, clock, randomness or framework. */
module io.hufu.engine {
    requires transitive io.hufu.plan;
    requires static org.jspecify;

    exports io.hufu.engine;
    exports io.hufu.engine.assignment;
    exports io.hufu.engine.authority;
    exports io.hufu.engine.basics;
    exports io.hufu.engine.calling;
    exports io.hufu.engine.choice;
    exports io.hufu.engine.evaluation;
    exports io.hufu.engine.grading;
    exports io.hufu.engine.incident;
    exports io.hufu.engine.vocabulary;
    exports io.hufu.engine.replay;
    exports io.hufu.engine.review;
    exports io.hufu.engine.rollcall;
    exports io.hufu.engine.warning;
    exports io.hufu.engine.whatif;
}
