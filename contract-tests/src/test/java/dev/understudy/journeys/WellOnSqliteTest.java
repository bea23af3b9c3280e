package dev.understudy.journeys;

class WellOnSqliteTest extends WellJourney {

    WellOnSqliteTest() {
        super(Store.SQLITE);
    }
}
