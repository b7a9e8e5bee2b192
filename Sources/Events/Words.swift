import Evidence

/// Single words that rules name. The lexicon numbers them, so that asking for one compares a byte.
enum Words: String, CaseIterable {
  case asWord = "as"
  case such
  case well
  case whereWord = "where"
  case when
  case once
  case that
  case the
  case a
  case an
  case by
  case from
  case into
  case forWord = "for"
  case of
  case on
  case to
  case inWord = "in"
  case with
  case against
  case and
  case since
  case until
  case after
  case before
  case between
  case there
  case here
  case time
  case one
  case had
  case was
  case were
  case than
  case toll
  case up
  case no
  case like
  case even
  case re
  case counter
  case till
  case many
  case others
  case percent
  case inside
  case within
  case at
  case near
  case around
  case outside
  case toward
  case towards
  case onto
  case via
  case continueWord = "continue"
  case begin
  case start
  case manage
  case following
  case took
  case already
  case previously
  case lost
  case ground
  case it
  case they
  case death
  case remains
  case ever
  case especially
  case including
  case particularly
  case led
  case claimed
  case noneWord = "none"
  case nobody
  case fired
  case this
  case these
  case those
  case long
  case according
  case every
  case each
  case much
  case tooWord = "too"
  case remain
  case remained
  case source
  case read
  case related
  case photo
  case video
  case watch
  case ahead
  case amid
  case despite
  case bomb
  case bombs
  case munitions
  case day
  case days
  case same
  case through
}
