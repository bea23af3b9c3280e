module understudy.dev/test

go 1.21

require (
	understudy.dev/instantly-client v0.1.0
	understudy.dev/specimen-client v0.1.0
	understudy.dev/well-client v0.1.0
)

replace (
	understudy.dev/instantly-client => ../../target/instantly/go
	understudy.dev/specimen-client => ../target/specimen
	understudy.dev/well-client => ../../target/well/go
)
