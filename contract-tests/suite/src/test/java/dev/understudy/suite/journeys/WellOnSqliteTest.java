package dev.understudy.suite.journeys;

class WellOnSqliteTest extends WellJourney {

    WellOnSqliteTest() {
        super(JourneyDatabase.SQLITE);
    }
}
