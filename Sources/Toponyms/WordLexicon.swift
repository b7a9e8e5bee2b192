import CModels
package import Evidence

/// Which words are people's names and which are everyday words: hints for the recogniser, which has learned how far to
/// trust them ("Paris Hilton", "Nice", "Reading").
package enum WordLexicon {
  static let given: UInt8 = 1
  static let surname: UInt8 = 2
  static let everyday: UInt8 = 4

  /// The marks of a word, 0 for an unknown one. One or two cache lines.
  package static func marks(_ key: WordKey) -> UInt8 {
    var slot = Int(truncatingIfNeeded: key.value >> 8) & (size - 1)
    while table[slot].key != 0 {
      if table[slot].key == UInt32(truncatingIfNeeded: key.value >> 32) { return table[slot].marks }
      slot = (slot + 1) & (size - 1)
    }
    return 0
  }

  private struct Entry {
    /// The high half of the word's key.
    var key: UInt32 = 0
    var marks: UInt8 = 0
  }

  private static let size = 1 << 16

  /// Built once a process from the embedded list, in about a millisecond.
  private static let table: [Entry] = {
    var table = [Entry](repeating: Entry(), count: size)
    func add(_ key: UInt64, _ marks: UInt8) {
      let stored = UInt32(truncatingIfNeeded: key >> 32)
      var slot = Int(truncatingIfNeeded: key >> 8) & (size - 1)
      while table[slot].key != 0 && table[slot].key != stored { slot = (slot + 1) & (size - 1) }
      table[slot] = Entry(key: stored, marks: table[slot].marks | marks)
    }
    let list = UnsafeBufferPointer(start: dateline_lexicon(), count: Int(dateline_lexicon_size))
    var hasher = WordHasher()
    var marks: UInt8 = 0
    var isWord = true
    for byte in list {
      switch byte {
      case 0x0A:
        add(hasher.value, marks)
        hasher = WordHasher()
        marks = 0
        isWord = true
      case 0x20: isWord = false
      default:
        if isWord {
          hasher.append(byte)
        } else {
          marks |= byte == 0x67 ? given : byte == 0x73 ? surname : everyday
        }
      }
    }
    for name in worldNames.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      add(WordKey(String(name)).value, given)
    }
    return table
  }()

  /// Given names that world news has and the census list lacks.
  private static let worldNames = """
    Abd Abdel Abdelaziz Abdelfattah Abdul Abdullah Abdulrahman Abu Ahmad Ahmed Alassane Aleksandar Alexei
    Alexey Alija Amina Anatoly Anders Andreas Andrei Anwar Ariel Ashraf Asif Avigdor Ayatollah Ayman Ban
    Barack Barham Bashar Benazir Bilal Binali Bjorn Blaise Boris Bouteflika Boutros Boyko Condoleezza Cyril
    Dieter Dilma Dimitris Dmitri Dmitry Ehud Ekaterina Evo Fahd Faisal Fatima Ferenc Francois Franjo Geert
    Geir Georgi Gerhard Giovanni Giuseppe Goodluck Gyorgy Hafez Haidar Haider Hakan Hamid Hasan Hashem
    Hashim Hassan Heinz Helmut Henrik Hissene Hosni Hu Hussain Hussein Ibrahim Idriss Igor Imran Ion Ismail
    Jair Jalal Javad Jen Jens Joao Junichiro Jurgen Kamal Karim Khaled Khalid Klaus Kofi Kostas Lakhdar
    Lars Laurent Layla Luiz Mahmoud Manmohan Marine Marwan Masoud Matteo Mazloum Meg Mehmet Mevlut Mikhail
    Milos Mitt Mohamed Mohammed Mojtaba Moon Moshe Muammar Muhammad Muhammadu Mustafa Mwai Naftali Narendra
    Nasser Nawaz Nechirvan Newt Nigel Nikolai Nikos Noor Nouri Oleg Olusegun Osama Paolo Pavel Pervez Petro
    Piet Qasem Qassem Radovan Rahul Raila Rami Ramush Rashid Ratko Recep Reza Riek Saddam Saeb Saeed Said
    Salman Salva Sami Samir Sergei Sergey Shimon Shinzo Silvio Slobodan Staffan Sven Svetlana Tarek Tariq
    Tayyip Thabo Traian Tzipi Uhuru Umar Umm Usama Vaclav Viktor Vladimir Volodymyr Walid Willem Wolfgang
    Wouter Xi Yair Yasir Yasser Yitzhak Yousef Youssef Yoweri Yuri Yusuf Zach Zaid Ziad Zoran
    """
}
