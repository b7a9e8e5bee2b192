/// A share with so many decimals.
func rounded(_ value: Double, _ decimals: Int) -> String {
  var factor = 1.0
  for _ in 0..<decimals { factor *= 10 }
  return String(describing: (value * factor).rounded() / factor)
}
