package dev.understudy.suite.journeys;

class WellOnSqliteTest extends WellJourney {

    WellOnSqliteTest() {
        super(Store.SQLITE);
    }
}
